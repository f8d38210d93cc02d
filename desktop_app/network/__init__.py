"""The way out of this computer: proxies, own certificate authorities, and whose certificate stands in the way."""
