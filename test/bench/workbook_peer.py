# Writes rows like those of workbook.mjs with XlsxWriter: the same texts, numbers, formulas and merges in groups of three; with
# `constant` in its mode of flat memory, which has no such merges.
import sys

import xlsxwriter

path, rows = sys.argv[1], int(sys.argv[2])
constant = "constant" in sys.argv[3:]
book = xlsxwriter.Workbook(path, {"constant_memory": constant})
sheet = book.add_worksheet("Pengukuran")
text = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
number = book.add_format({"border": 1, "num_format": "#,##0.00", "valign": "vcenter"})
head = book.add_format({"border": 1, "bold": True, "align": "center", "bg_color": "#D9E1F2"})
sheet.freeze_panes(1, 2)
for column in range(20):
    sheet.set_column(column, column, 14)
    sheet.write(0, column, f"Kolom {column + 1}", head)
for row in range(1, rows + 1):
    for column in range(10):
        sheet.write_string(row, column, f"Meningkatnya kualitas layanan {row}.{column}", text)
    for column in range(10, 17):
        sheet.write_number(row, column, (row * 7 + column) % 1000 + 0.25, number)
    sheet.write_formula(row, 17, f"=L{row + 1}/K{row + 1}*100", number, ((row * 7 + 11) % 1000 + 0.25) / ((row * 7 + 10) % 1000 + 0.25) * 100)
    sheet.write_formula(row, 18, f"=N{row + 1}/M{row + 1}*100", number, ((row * 7 + 13) % 1000 + 0.25) / ((row * 7 + 12) % 1000 + 0.25) * 100)
    if constant:
        sheet.write_string(row, 19, f"Kelompok {row}", text)
    elif row % 3 == 1 and row + 2 <= rows:
        sheet.merge_range(row, 19, row + 2, 19, f"Kelompok {row}", text)
book.close()
