"""Files and pictures beside a message: taken, shown above what is written, opened, and listed where they were sent."""
