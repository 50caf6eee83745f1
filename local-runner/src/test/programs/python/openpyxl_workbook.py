from datetime import date
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font

target = Path("/tmp/output/sales.xlsx")
target.parent.mkdir(exist_ok=True)
book = Workbook()
sheet = book.active
sheet.title = "Umsätze"
sheet.append(["month", "units", "price", "total"])
for row, (month, units, price) in enumerate(
    [("Jan", 10, 2.5), ("Feb", 20, 2.0), ("Mär", 5, 9.99)], 2
):
    sheet.append([month, units, price, f"=B{row}*C{row}"])
sheet["A1"].font = Font(bold=True)
sheet["F1"] = date(2024, 2, 29)
sheet.merge_cells("F3:G4")
sheet.column_dimensions["A"].width = 20
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
sheet.add_chart(chart, "I2")
book.create_sheet("empty")
book.save(target)

again = load_workbook(target)
print(again.sheetnames, again["Umsätze"].dimensions, again["Umsätze"]["A1"].font.bold)
for row in again["Umsätze"].iter_rows(
    min_row=1, max_row=4, max_col=4, values_only=True
):
    print(row)
print(
    again["Umsätze"]["F1"].value,
    [str(cells) for cells in again["Umsätze"].merged_cells.ranges],
)
print(sum(cell.value for cell in again["Umsätze"]["B"][1:]))
with ZipFile(target) as archive:
    print(
        [
            name
            for name in sorted(archive.namelist())
            if "chart" in name or name.endswith("sheet1.xml")
        ]
    )
