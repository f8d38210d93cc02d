"""Files in and out: the model catalogue, exports of conversations, jobs and comparisons."""
