# ruff: noqa: RUF001 - letters of other alphabets
"""Pages in old encodings are read as browsers read them, also where the declared name is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.readers.test_web import file, read

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["file"]
DECLARED = {
    "gb2312": ("gb18030", "渡船又一次晚点，乘客们在雨中等了将近一个小时。公司说这是潮水和大雾造成的，镕玥。"),
    "shift_jis": (
        "cp932",
        "昨日の夕方、北岸行きの渡し船がまた遅れ、乗客は雨の中で一時間近く待った。①髙﨑丸は欠航した。",
    ),
    "euc-kr": (
        "cp949",
        "어제 저녁 북쪽 강변으로 가는 나룻배가 또 늦어서 승객들은 빗속에서 한 시간을 기다렸다. 똠방각하 호였다.",
    ),
    "iso-8859-1": (
        "cp1252",
        "Le bac de la rive nord était de nouveau en retard, et l’on a attendu près d’une heure – sous la pluie.",
    ),
    "iso-8859-9": (
        "cp1254",
        "Kuzey kıyısına giden vapur yine gecikti, yolcular yağmurda bir saat bekledi – “gelgit” dendi.",
    ),
    "windows-1251": ("cp1251", "Вчера паром на северный берег снова опоздал, и пассажиры ждали под дождём почти час."),
}
"""What a page declares, what browsers take it for (WHATWG Encoding Standard, 4.2), and words that show it."""


@pytest.mark.parametrize("declared", DECLARED)
def test_a_declared_encoding_is_taken_as_browsers_take_it(file: Path, declared: str) -> None:
    meant, words = DECLARED[declared]
    inner = "".join(f"<p>{words} {n}.</p>" for n in range(5))
    source = f'<html><head><meta charset="{declared}"><title>x</title></head><body><h1>{words[:12]}</h1>{inner}'
    found = read(file, source.encode(meant))
    assert all(f"{words} {n}." in found.text for n in range(5))
