#!/usr/bin/env python3
"""repeat.py FILE COUNT: the header of a CSV file and COUNT of its rows, over and over."""

import sys


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        # A record of these files is a line: no cell of theirs holds a line break.
        header, *lines = file.readlines()
    left = int(sys.argv[2])
    sys.stdout.write(header)
    try:
        while left > 0:
            sys.stdout.writelines(lines[:left])
            left -= len(lines)
    except BrokenPipeError:
        pass


main()
