"""A world in a seed: many people, a virtual clock, a platform that misbehaves, and the production engine inside."""
