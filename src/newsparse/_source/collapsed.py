def cut_lines(s):
    return s
