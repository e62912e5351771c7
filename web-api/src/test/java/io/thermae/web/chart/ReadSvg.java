package io.thermae.web.chart;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as a program reads it that knows XML only. */
record ReadSvg(Document document) {

    private static final String SVG = "http://www.w3.org/2000/svg";

    static ReadSvg of(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return new ReadSvg(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** What stands in all elements of a name. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(SVG, name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    int count(String name) {
        return document.getElementsByTagNameNS(SVG, name).getLength();
    }
}
