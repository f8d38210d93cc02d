"""Files in and out: the model catalogue, exports of jobs, comparisons and usage, a provider's own usage export."""
