"""Through whom a saying reached the page: each kind of step between the source and the publisher."""
