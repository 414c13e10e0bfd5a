"""The engines, one file each, all behind the `Database` port."""
