# SPDX-License-Identifier: EUPL-1.2
"""Throw-away certificates, signing with them as another program does, and what signatures say."""

import datetime
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from reportlab.pdfgen.canvas import Canvas

from desktop.output.pdf.fonts import face

BEGINS, ENDS = datetime.datetime(2020, 1, 1), datetime.datetime(2120, 1, 1)


class Hand:
    """A key and its own certificate, made for a test."""

    def __init__(self, name: str) -> None:
        self.name = name
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        usage = x509.KeyUsage(True, True, *[False] * 7)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(BEGINS)
            .not_valid_after(ENDS)
            .add_extension(usage, critical=True)
        )
        certificate = builder.sign(key, hashes.SHA256())
        packed = pkcs12.serialize_key_and_certificates(None, key, certificate, None, NoEncryption())
        self.signer = signers.SimpleSigner.load_pkcs12_data(packed, [])
        self.certificate = self.signer.signing_cert
        self.pem = certificate.public_bytes(Encoding.PEM)


def signed(data: bytes, field: str, hand: Hand) -> bytes:
    """The file with a PAdES signature in `field`, shown by a static stamp in our own font."""
    target = BytesIO()
    meta = signers.PdfSignatureMetadata(field_name=field, subfilter=fields.SigSeedSubFilter.PADES)
    with TemporaryDirectory() as folder:
        stamp = Path(folder) / "stamp.pdf"
        stamp.write_bytes(_stamp(hand.name))
        style = StaticStampStyle.from_pdf_file(str(stamp), border_width=0, background_opacity=1)
        signer = signers.PdfSigner(meta, hand.signer, stamp_style=style)
        signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(data)), output=target)
    return target.getvalue()


def statuses(data: bytes, hands: Iterable[Hand]) -> list[tuple[str, object]]:
    """Each signature's field and what pyHanko says of it."""
    context = ValidationContext(trust_roots=[hand.certificate for hand in hands])
    reader = PdfFileReader(BytesIO(data))
    return [
        (signature.field_name, validate_pdf_signature(signature, context))
        for signature in reader.embedded_signatures
    ]


def _stamp(name: str) -> bytes:
    made = BytesIO()
    font = face("Regular").name
    canvas = Canvas(made, pagesize=(200, 48), initialFontName=font, invariant=1)
    canvas.setFont(font, 9)
    canvas.drawString(4, 30, f"Semnat electronic: {name} – ș ț")
    canvas.save()
    return made.getvalue()
