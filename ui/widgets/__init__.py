"""Widgets that paint themselves from the theme: buttons, cards, rows, rings and fields."""
