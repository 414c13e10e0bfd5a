"""What a typed sentence is likely to want: one of some forty meanings, by weights learned from a corpus."""
