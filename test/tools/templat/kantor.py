"""Makes kantor.xlsx, an office's own form as LibreOffice writes it: a chart, an image, a pivot, filters, notes, validation, print settings.

    soffice --headless --accept='socket,host=localhost,port=2002;urp;' --norestore &
    /usr/bin/python3 test/tools/templat/kantor.py test/tools/templat/kantor.xlsx

Needs Debian's python3-uno. The file is kept: LibreOffice writes other bytes each time.
"""

import os
import struct
import sys
import tempfile
import zlib

import uno
from com.sun.star.awt import Point, Rectangle, Size
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ConditionOperator import LESS
from com.sun.star.sheet.DataPilotFieldOrientation import DATA, ROW
from com.sun.star.sheet.GeneralFunction import SUM
from com.sun.star.sheet.ValidationType import LIST
from com.sun.star.table import BorderLine2, CellAddress, CellRangeAddress
from com.sun.star.table.CellHoriJustify import CENTER
from com.sun.star.table.CellVertJustify2 import TOP


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def area(sheet, left, top, right, bottom):
    made = CellRangeAddress()
    made.Sheet, made.StartColumn, made.StartRow, made.EndColumn, made.EndRow = sheet, left, top, right, bottom
    return made


def address(sheet, column, row):
    made = CellAddress()
    made.Sheet, made.Column, made.Row = sheet, column, row
    return made


def picture():
    """A PNG, 48 by 48: a green square with a white cross."""
    rows = b""
    for y in range(48):
        rows += b"\0" + b"".join(
            b"\xff\xff\xff" if 20 <= x < 28 or 20 <= y < 28 else b"\x1b\x7a\x3d" for x in range(48)
        )

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 48, 48, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def border(cells, color=0x7F7F7F):
    line = BorderLine2()
    line.Color, line.OuterLineWidth, line.LineWidth = color, 18, 18
    for side in ("TopBorder2", "BottomBorder2", "LeftBorder2", "RightBorder2"):
        cells.setPropertyValue(side, line)


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
sheets = document.Sheets
sheets[0].Name = "Pengukuran"
for name in ("PK Anggaran", "Rekap", "Data"):
    sheets.insertNewByName(name, sheets.Count)
form, budget, summary, data = (sheets[index] for index in range(4))

formats = document.NumberFormats
locale = uno.createUnoStruct("com.sun.star.lang.Locale")
locale.Language, locale.Country = "id", "ID"


def number_format(code):
    key = formats.queryKey(code, locale, False)
    return formats.addNew(code, locale) if key == -1 else key


two, whole = number_format("#.##0,00"), number_format("#.##0")

# --- Pengukuran: a table of one pattern row, everything else around it.
form["A1"].String = "FORMULIR PENGUKURAN KINERJA"
form["A1:J1"].merge(True)
form["A2:J2"].merge(True)
form["A3:J3"].merge(True)
for title in ("A1:J1", "A2:J2", "A3:J3"):
    form[title].HoriJustify = CENTER
form["A1"].CharWeight = 150
form["A1"].CharHeight = 14
titles = ["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Penilaian", "Pagu (Rp)", "Realisasi (Rp)"]
widths = [1000, 6000, 6000, 2200, 2400, 2400, 2400, 3200, 3600, 3600]
for column, (title, width) in enumerate(zip(titles, widths)):
    form.Columns[column].Width = width
    cell = form.getCellByPosition(column, 4)
    cell.String = title
    cell.CharWeight = 150
    cell.CellBackColor = 0x1F4E78
    cell.CharColor = 0xFFFFFF
    cell.HoriJustify = CENTER
    border(cell)
pattern = ["{no}", "{sasaran}", "{indikator}", "{satuan}", "{targetTahun}", "{realisasi}", "{capaian}", None, "{pagu}", "{anggaran}"]
for column, text in enumerate(pattern):
    cell = form.getCellByPosition(column, 5)
    cell.IsTextWrapped = True
    cell.VertJustify = TOP
    cell.CellBackColor = 0xFFF8E5
    border(cell)
    if text is None:
        cell.Formula = '=IF(ISNUMBER(G6);IF(G6<100;"perlu perhatian";"baik");"belum ada")'
    else:
        cell.String = text
# LibreOffice draws no chart of texts: the marker comes once the chart is there.
form["G6"].Value = 100
for column in (4, 5, 6):
    form.getCellByPosition(column, 5).NumberFormat = two
for column in (8, 9):
    form.getCellByPosition(column, 5).NumberFormat = whole
form["A7"].String = "Jumlah"
form["A7:F7"].merge(True)
form["G7"].Formula = "=AVERAGE(G6:G6)"
form["I7"].Formula = "=SUM(I6:I6)"
form["J7"].Formula = "=SUM(J6:J6)"
form["H7"].Formula = "=J7/I7*100"
for cell in ("G7", "H7"):
    form[cell].NumberFormat = two
for cell in ("I7", "J7"):
    form[cell].NumberFormat = whole
form["A7:J7"].CharWeight = 150
border(form["A7:J7"])
for row in (9, 10, 14, 15):
    form[f"G{row}:J{row}"].merge(True)
    form[f"G{row}"].HoriJustify = CENTER
form["G14"].CharWeight = 150
form["A9"].String = "Catatan: serapan di sel H7, lihat lembar Rekap."
form["A10"].Formula = '="Selisih pagu dan realisasi: "&TEXT(I7-J7;"#,##0")'
form.Annotations.insertNew(address(0, 0, 8), "Diisi oleh Bagian Organisasi.")

# Conditional format, validation, filter, names, print settings.
style = document.createInstance("com.sun.star.style.CellStyle")
document.StyleFamilies["CellStyles"].insertByName("Kurang", style)
style.CellBackColor = 0xF4B6B6
conditions = form["G6"].ConditionalFormat
conditions.addNew((prop("Operator", LESS), prop("Formula1", "100"), prop("StyleName", "Kurang")))
form["G6"].ConditionalFormat = conditions
validation = form["H6"].Validation
validation.Type = LIST
validation.setFormula1('"baik";"perlu perhatian";"belum ada"')
form["H6"].Validation = validation
filtered = document.DatabaseRanges
filtered.addNewByName("saringan", area(0, 0, 4, 9, 5))
filtered.getByName("saringan").AutoFilter = True
form.setPrintAreas((area(0, 0, 0, 9, 59),))
form.setTitleRows(area(0, 0, 4, 9, 4))
form.setPrintTitleRows(True)
page = document.StyleFamilies["PageStyles"][form.PageStyle]
page.IsLandscape = True
page.Width, page.Height = 33000, 21500
page.ScaleToPagesX, page.ScaleToPagesY = 1, 0

origin = address(0, 0, 0)


def name(word, content):
    document.NamedRanges.addNewByName(word, content, origin, 0)


name("pohon_instansi", "$Pengukuran.$A$2")
name("pohon_periode", "$Pengukuran.$A$3")
name("pohon_pengukuran", "$Pengukuran.$A$6:$J$6")
name("pohon_tempat_tanggal", "$Pengukuran.$G$9")
name("pohon_jabatan", "$Pengukuran.$G$10")
name("pohon_nama", "$Pengukuran.$G$14")
name("pohon_nip", "$Pengukuran.$G$15")
name("pohon_pk_tabel2", "$'PK Anggaran'.$B$4:$F$5")
name("pohon_tahun", "$'PK Anggaran'.$B$2")
name("pohon_pengkuran", "$Rekap.$D$1")
name("jumlah_pagu", "$Pengukuran.$I$7")

# --- A chart and an image below the table.
form.Charts.addNewByName("capaian", Rectangle(500, 9000, 16000, 8000), (area(0, 2, 4, 2, 5), area(0, 6, 4, 6, 5)), True, True)
chart = form.Charts[0].EmbeddedObject
chart.HasMainTitle = True
chart.Title.String = "Capaian setiap indikator (%)"
chart.HasLegend = False
form["G6"].String = "{capaian}"
with tempfile.NamedTemporaryFile(suffix=".png", delete=False) as file:
    file.write(picture())
provider = context.ServiceManager.createInstanceWithContext("com.sun.star.graphic.GraphicProvider", context)
graphic = provider.queryGraphic((prop("URL", uno.systemPathToFileUrl(file.name)),))
image = document.createInstance("com.sun.star.drawing.GraphicObjectShape")
image.Graphic = graphic
form.DrawPage.add(image)
image.setSize(Size(1500, 1500))
image.setPosition(Point(19000, 9500))
image.Anchor = form["G17"]
os.unlink(file.name)

# --- Data, and a pivot of it below the chart.
rows = [("Bidang", "Pegawai"), ("Mutasi", 12), ("Diklat", 9), ("Mutasi", 3), ("Data", 7)]
for row, (field, count) in enumerate(rows):
    data.getCellByPosition(0, row).String = field
    if row == 0:
        data.getCellByPosition(1, row).String = count
    else:
        data.getCellByPosition(1, row).Value = count
pilots = form.DataPilotTables
pilot = pilots.createDataPilotDescriptor()
pilot.setSourceRange(area(3, 0, 0, 1, 4))
fields = pilot.DataPilotFields
fields[0].Orientation = ROW
fields[1].Orientation = DATA
fields[1].Function = SUM
pilots.insertNewByName("pivot", address(0, 1, 44), pilot)

# --- PK Anggaran: two rows, columns in pohon's order, one of them merged from two.
budget["B2"].String = "tahun"
for column, title in zip("BCDEF", ("No", "Program/Kegiatan/Sub Kegiatan", "", "Anggaran (Rp)", "Keterangan")):
    budget[f"{column}3"].String = title
budget["C3:D3"].merge(True)
for row in (4, 5):
    budget[f"C{row}:D{row}"].merge(True)
    budget[f"E{row}"].NumberFormat = whole
    border(budget[f"B{row}:F{row}"])
for column, width in zip("ABCDEF", (600, 1200, 8000, 3000, 4200, 6000)):
    budget.Columns.getByName(column).Width = width
budget["B6"].String = "Jumlah baris"
budget["E6"].Formula = "=COUNT(E4:E5)"
border(budget["B6:F6"])

# --- Rekap: formulas that lead into the other sheets.
summary["A1"].String = "Pagu seluruhnya"
summary["B1"].Formula = "=$Pengukuran.I7"
summary["A2"].String = "Jumlah baris"
summary["B2"].Formula = "=COUNTA($Pengukuran.B6:B6)"
summary["A3"].String = "Capaian tertinggi"
summary["B3"].Formula = "=MAX($Pengukuran.$G$6:$G$6)"
summary["A4"].String = "Serapan (%)"
summary["B4"].Formula = "=jumlah_pagu/1000000"
summary["A5"].String = "Kolom utuh"
summary["B5"].Formula = "=SUM($Pengukuran.I$7:I$7)+0*LEN(\"Pengukuran.I7\")"
for row in range(6, 10):
    summary[f"A{row}"].Value = row
    summary[f"B{row}"].Formula = f"=A{row}*$Pengukuran.$I$7"

document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(sys.argv[1])), (prop("FilterName", "Calc MS Excel 2007 XML"),))
document.close(True)
