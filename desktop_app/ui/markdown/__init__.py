"""Turns Markdown into small QTextDocuments, one per block, so that a growing answer costs no more than its new part.

`splitter` cuts a stream of text into blocks, `renderer` turns one block into a document, `code` colours it,
`math` draws formulas, `links` decides what may be a link, `plain` reads a document back as text, `style` holds
every colour and size. Nothing here ever reads a file or the network.
"""
