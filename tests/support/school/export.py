"""One SIECLE export: its sections grow side by side, and stand one after the other in the end."""

import shutil
import tempfile
import zipfile
from pathlib import Path

ENCODING = "ISO-8859-15"


class Export:
    def __init__(self, folder, name, root, version, parameters, sections, zipped, huge):
        self.folder = Path(folder)
        self.name = name
        self.root = root
        self.version = version
        self.parameters = parameters
        self.zipped = zipped
        self.huge = huge
        self.sections = {section: tempfile.TemporaryFile() for section in sections}

    def add(self, section, text):
        """What the encoding lacks becomes a character reference."""
        self.sections[section].write(text.encode(ENCODING, "xmlcharrefreplace"))

    def close(self):
        if not self.zipped:
            with open(self.folder / f"{self.name}.xml", "wb") as out:
                self.put_together(out)
            return
        # The member bears the export's time, not the clock's: the same arguments give the same bytes.
        member = zipfile.ZipInfo(f"{self.name}.xml", self.parameters.moment)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.create_system = 3
        member.external_attr = 0o644 << 16
        with zipfile.ZipFile(self.folder / f"ExportXML_{self.name}.zip", "w") as archive:
            with archive.open(member, "w", force_zip64=self.huge) as out:
                self.put_together(out)

    def put_together(self, out):
        def write(text):
            out.write(text.encode(ENCODING, "xmlcharrefreplace"))

        write(f'<?xml version="1.0" encoding="{ENCODING}"?>\n<{self.root} VERSION="{self.version}">\n')
        write(self.parameters.xml() + "  <DONNEES>\n")
        for section, content in self.sections.items():
            if content.tell() == 0:
                write(f"    <{section} />\n")
            else:
                write(f"    <{section}>\n")
                content.seek(0)
                shutil.copyfileobj(content, out, 1 << 20)
                write(f"    </{section}>\n")
            content.close()
        write(f"  </DONNEES>\n</{self.root}>\n")


class Parameters:
    """What stands at the head of every file."""

    def __init__(self, uai, stamp):
        self.uai = uai
        self.stamp = stamp
        self.moment = stamp.timetuple()[:6]
        self.school_year = stamp.year if stamp.month >= 8 else stamp.year - 1

    def xml(self):
        return (
            "  <PARAMETRES>\n"
            f"    <UAJ>{self.uai}</UAJ>\n"
            f"    <ANNEE_SCOLAIRE>{self.school_year}</ANNEE_SCOLAIRE>\n"
            f"    <DATE_EXPORT>{self.stamp:%d/%m/%Y}</DATE_EXPORT>\n"
            f"    <HORODATAGE>{self.stamp:%d/%m/%Y %H:%M:%S}</HORODATAGE>\n"
            "  </PARAMETRES>\n"
        )
