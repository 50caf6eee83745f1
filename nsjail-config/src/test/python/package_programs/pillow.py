"""Images of each common format, drawn, scaled and read again."""

from PIL import Image, ImageDraw, ImageFilter, ImageFont

image = Image.new("RGB", (200, 100), "white")
ImageDraw.Draw(image).text((10, 10), "text", fill="red", font=ImageFont.load_default())
image = (
    image.filter(ImageFilter.GaussianBlur(1)).resize((100, 50)).rotate(90, expand=True)
)
for form in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"):
    name = f"image.{form.lower()}"
    image.save(name, form)
    with Image.open(name) as again:
        again.load()
        assert again.size == (50, 100) and again.format == form
print("as expected")
