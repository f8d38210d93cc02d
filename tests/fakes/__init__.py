"""Stand-ins for what lies outside the program; contracts hold them to the real thing."""
