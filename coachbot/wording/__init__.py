"""Every sentence that is not a programme's: values in, Message out."""
