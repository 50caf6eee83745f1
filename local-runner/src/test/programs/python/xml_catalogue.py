import xml.etree.ElementTree as ElementTree

SOURCE = """<?xml version="1.0" encoding="UTF-8"?>
<shop xmlns:x="urn:extra">
  <item code="A1" stock="3"><name>Lamp &amp; shade</name><price>20.00</price></item>
  <item code="B2" stock="0"><name>Stühle</name><price>35.50</price><x:note>sold out</x:note></item>
  <item code="C3" stock="10"><name>Table <b>round</b> oak</name><price>99.90</price></item>
</shop>"""

shop = ElementTree.fromstring(SOURCE.encode())
for item in shop.iter("item"):
    print(
        item.get("code"), "".join(item.find("name").itertext()), item.findtext("price")
    )
print("note:", shop.findtext(".//x:note", namespaces={"x": "urn:extra"}))
print("value:", sum(int(i.get("stock")) * float(i.findtext("price")) for i in shop))

for sold_out in shop.findall("item[@stock='0']"):
    shop.remove(sold_out)
new = ElementTree.SubElement(shop, "item", code="D4", stock="1")
ElementTree.SubElement(new, "name").text = 'Rug <"soft">'
ElementTree.SubElement(new, "price").text = "10.00"

ElementTree.indent(shop)
ElementTree.ElementTree(shop).write("shop.xml", encoding="utf-8", xml_declaration=True)
with open("shop.xml", encoding="utf-8") as file:
    lines = file.read().splitlines()
print(len(lines), "lines, the last item:", *lines[-5:-1], sep="\n")
try:
    ElementTree.fromstring("<a><b></a>")
except ElementTree.ParseError as error:
    print("not well-formed:", error)
