"""Tables of linking: names, sounds, the world, ranks and offices."""
