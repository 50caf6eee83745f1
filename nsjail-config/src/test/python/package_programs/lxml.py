"""Trees, paths, a style sheet, a schema, and a document read piece by piece."""

from lxml import etree, html

root = etree.fromstring("<a><b n='1'>x</b><b n='2'>y</b></a>")
assert root.xpath("string(//b[@n='2'])") == "y"
sheet = etree.XSLT(
    etree.fromstring(
        '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:template match="/"><c><xsl:value-of select="count(//b)"/></c></xsl:template>'
        "</xsl:stylesheet>"
    )
)
assert sheet(root).getroot().text == "2"
etree.ElementTree(root).write("file.xml", xml_declaration=True, encoding="utf-8")
assert [element.text for _, element in etree.iterparse("file.xml", tag="b")] == [
    "x",
    "y",
]
assert html.fromstring("<p>a<p>b").xpath("//p/text()") == ["a", "b"]
try:
    etree.parse("http://127.0.0.1:9/")
except OSError:
    print("as expected")
