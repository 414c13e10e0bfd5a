"""The platforms, one file each, all behind the `Chat` port."""
