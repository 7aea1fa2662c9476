"""Data of ours in a Word file: custom XML parts, known by their namespace whatever a program calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.word.markup import HEAD
from briefer.memo.word.names import DATA_STORE, PROPERTIES_TYPE, relation
from briefer.memo.word.package import parse

if TYPE_CHECKING:
    from lxml import etree

    from briefer.memo.word.package import Package


def find_data(package: Package, namespace: str) -> list[tuple[str, etree._Element]]:
    """Return name and root of the parts whose root is in a namespace. Raises `BrieferError` for a damaged one."""
    mark = namespace.encode()
    named = [name for name, content in package.parts.items() if name.startswith("customXml/") and mark in content]
    found = [(name, parse(package.parts[name])) for name in named]
    return [(name, root) for name, root in found if str(root.tag).startswith(f"{{{namespace}}}")]


def put_data(package: Package, main: str, namespace: str, content: str, store_id: str) -> None:
    """Write a part, in place of the first that has the namespace, or anew (ECMA-376-1, 15.2.5 and 22.5)."""
    data = f"{HEAD}{content}".encode()
    there = find_data(package, namespace)
    if there:
        package.parts[there[0][0]] = data
        return
    name = package.free_name("customXml/item{}.xml")
    properties = package.free_name("customXml/itemProps{}.xml")
    package.add(name, data, "application/xml")
    store = (
        f'{HEAD}<ds:datastoreItem xmlns:ds="{DATA_STORE}" ds:itemID="{store_id}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    package.add(properties, store.encode(), PROPERTIES_TYPE)
    package.relate(main, relation("customXml"), name)
    package.relate(name, relation("customXmlProps"), properties)
