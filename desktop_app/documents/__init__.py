"""Files in and out; each cell, page and text that leaves is harmless, each that comes in is hostile until checked.

`row_*` read files of rows for an import, `template_files` templates, `provider_usage` a provider's own usage export,
`model_catalogue` what ships with Ponder; `report_*` write reports as Markdown, HTML and JSON, `job_sheets` and
`usage_exports` tables; `exports` and `conversation_*` write conversations, and read them from our JSON and from
ChatGPT's export; `files` writes whole or not at all, readable by its owner only.
"""
