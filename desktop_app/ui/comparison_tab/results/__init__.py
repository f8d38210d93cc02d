"""One comparison as it stands: head, figures, the matrix of trials, and the answer that is read."""
