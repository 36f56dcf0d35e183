"""People of one article: names, ranks, offices, who is who, and the noun phrases that stand for them."""
