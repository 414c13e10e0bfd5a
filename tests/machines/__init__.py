"""State machines: whatever order the steps of production come in, the promises hold after each."""
