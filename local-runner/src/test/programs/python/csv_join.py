import csv
import io
from collections import defaultdict

PEOPLE = """id,name,city
1,"Smith, Anna",Oslo
2,Björn,"New
York"
3,"The ""Q"" bar",Rome
"""
ORDERS = "person;amount\n1;10.50\n3;7\n1;4.25\n9;99\n"

with open("people.csv", "w", newline="", encoding="utf-8") as file:
    file.write(PEOPLE)

with open("people.csv", newline="", encoding="utf-8") as file:
    people = {row["id"]: row for row in csv.DictReader(file)}

totals: dict[str, float] = defaultdict(float)
strangers = []
for row in csv.DictReader(io.StringIO(ORDERS), delimiter=";"):
    if row["person"] in people:
        totals[row["person"]] += float(row["amount"])
    else:
        strangers.append(row["person"])

with open("joined.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, ["name", "city", "total"], lineterminator="\n")
    writer.writeheader()
    for key, person in people.items():
        writer.writerow(
            {
                "name": person["name"],
                "city": person["city"],
                "total": totals.get(key, 0),
            }
        )

with open("joined.csv", encoding="utf-8") as file:
    print(file.read(), end="")
print("orders of strangers:", strangers)
print([person["city"] for person in people.values()])
