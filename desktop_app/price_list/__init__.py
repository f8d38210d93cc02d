"""What tokens cost: the dated list that ships with Ponder, a fresher one where wanted, and a person's own prices."""
