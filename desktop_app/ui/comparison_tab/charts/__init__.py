"""Charts of a comparison; pyqtgraph is loaded when one is first seen."""
