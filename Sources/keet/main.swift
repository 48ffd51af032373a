print("keet")
