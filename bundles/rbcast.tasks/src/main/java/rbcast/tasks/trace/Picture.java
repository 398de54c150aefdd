// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

import rbcast.algorithm.trace.Trace;

/** A space-time diagram as a PDF document or a PNG image. Needs no display. */
public final class Picture {

    /** Pixels of the bitmap for one unit of length, so that it is sharp in print, too. */
    private static final int PIXELS = 2;
    /** The longest side of a bitmap: longer ones are shrunk, for not every program shows them. */
    private static final int MOST_PIXELS = 16_000;

    private Picture() {
    }

    /** The diagram as a PDF document of one page. Its letters are outlines, so that it brings them with it. */
    public static byte[] pdf(Trace trace) {
        Layout layout = new Layout(trace);
        float width = (float) layout.width();
        float height = (float) layout.height();
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
                SpaceTimeDiagram.draw(trace, new GraphicsCanvas(graphics));
                graphics.dispose();
                try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                    contents.drawForm(graphics.getXFormObject());
                }
                // otherwise it depends on the time
                document.setDocumentId((long) trace.title().hashCode());
                document.save(out);
            }
        });
    }

    /** The diagram as a PNG image. */
    public static byte[] png(Trace trace) {
        Layout layout = new Layout(trace);
        double scale = Math.min(PIXELS, MOST_PIXELS / Math.max(layout.width(), layout.height()));
        BufferedImage image = new BufferedImage((int) Math.ceil(layout.width() * scale),
                (int) Math.ceil(layout.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(GraphicsCanvas.colour(Ink.GROUND));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        SpaceTimeDiagram.draw(trace, new GraphicsCanvas(graphics));
        graphics.dispose();
        return bytes(out -> ImageIO.write(image, "png", out));
    }

    /** Writes to memory. */
    private interface Content {
        void writeTo(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
