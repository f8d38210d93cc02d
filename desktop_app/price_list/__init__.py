"""What tokens cost, from dated price data that ships with Ponder."""
