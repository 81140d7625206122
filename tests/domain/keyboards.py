"""What a keyboard of a layout types, asked of the system's own tables (libxkbcommon, which Qt itself asks).

A scanner is a keyboard: it was set to one layout and presses keys; the computer was set to another and reads letters.
"""

from __future__ import annotations

import ctypes
from functools import cache

_FIRST_KEY, _LAST_KEY, _SHIFT = 9, 100, 50  # key codes of evdev; Shift is the left one
_DOWN = 1


class _Names(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options"))


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libxkbcommon.so.0")
    pointer = ctypes.c_void_p
    library.xkb_context_new.restype = pointer
    library.xkb_context_new.argtypes = [ctypes.c_int]
    library.xkb_keymap_new_from_names.restype = pointer
    library.xkb_keymap_new_from_names.argtypes = [pointer, ctypes.POINTER(_Names), ctypes.c_int]
    library.xkb_state_new.restype = pointer
    library.xkb_state_new.argtypes = [pointer]
    library.xkb_state_key_get_utf32.restype = ctypes.c_uint32
    library.xkb_state_key_get_utf32.argtypes = [pointer, ctypes.c_uint32]
    library.xkb_state_update_key.argtypes = [pointer, ctypes.c_uint32, ctypes.c_int]
    library.xkb_state_unref.argtypes = [pointer]
    library.xkb_keymap_unref.argtypes = [pointer]
    library.xkb_context_unref.argtypes = [pointer]
    return library


@cache
def letters_of(layout: str, *, shift: bool) -> dict[int, str]:
    """Key -> what it types on a layout, written `fr` or `fr(bepo)`. LookupError for a layout that there is not."""
    name, _, variant = layout.rstrip(")").partition("(")
    library = _library()
    context = library.xkb_context_new(0)
    names = _Names(b"evdev", b"pc105", name.encode(), variant.encode(), b"")
    keymap = library.xkb_keymap_new_from_names(context, ctypes.byref(names), 0)
    if not keymap:
        raise LookupError(layout)
    state = library.xkb_state_new(keymap)
    if shift:
        library.xkb_state_update_key(state, _SHIFT, _DOWN)
    typed = {key: chr(library.xkb_state_key_get_utf32(state, key)) for key in range(_FIRST_KEY, _LAST_KEY)}
    library.xkb_state_unref(state)
    library.xkb_keymap_unref(keymap)
    library.xkb_context_unref(context)
    return typed


def read_through(text: str, scanner: str, computer: str) -> str:
    """What a computer of one layout reads when a scanner that was set to another one types a text, letter by letter.

    LookupError for a letter that the scanner's layout has on no key.
    """
    return "".join(_one(letter, scanner, computer) for letter in text)


def _one(letter: str, scanner: str, computer: str) -> str:
    for shift in (False, True):
        for key, typed in letters_of(scanner, shift=shift).items():
            if typed == letter:
                return letters_of(computer, shift=shift)[key]
    raise LookupError(letter)
