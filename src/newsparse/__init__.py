"""newsparse: the plain text of a news page in, typed objects with their places out."""
