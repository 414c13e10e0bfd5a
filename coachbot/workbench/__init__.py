"""The author's tools: what a programme will do, seen before anybody gets it."""
