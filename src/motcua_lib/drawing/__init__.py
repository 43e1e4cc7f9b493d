"""Hình vẽ: values as SVG pictures; every function returns the text of one self-contained picture.

Floor 8. One module a kind of picture; `_svg` is what they share. Nothing in a picture is a script or points outside it,
and it is legible in black and white.
"""
