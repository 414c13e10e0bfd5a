"""How often headaches come: reference numbers, an oracle, and the edges."""
