"""Values in, SVG out. Nothing here knows a platform or a database."""
