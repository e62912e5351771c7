package io.thermae.web.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A chart in lines. It says in words what it shows, for those who do not see it; its words are texts, no outlines. */
final class SvgChart {

    /** In pixels, as long as nobody stretches it. */
    static final int WIDTH = 960;

    static final int HEIGHT = 480;

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgChart() {}

    static byte[] of(Drawing drawing) {
        Document document = empty();
        SVGGraphics2D graphics = new SVGGraphics2D(document);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        DrawnChart.of(drawing).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Element root = graphics.getRoot();
        describe(root, drawing);
        return written(graphics, root);
    }

    private static void describe(Element root, Drawing drawing) {
        Document document = root.getOwnerDocument();
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        root.setAttribute("lang", drawing.language().tag());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "chart-title chart-description");
        Node first = root.getFirstChild();
        root.insertBefore(text(document, "title", "chart-title", drawing.title()), first);
        root.insertBefore(text(document, "desc", "chart-description", drawing.description()), first);
    }

    private static Element text(Document document, String name, String id, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }

    private static byte[] written(SVGGraphics2D graphics, Element root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            graphics.stream(root, writer, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
