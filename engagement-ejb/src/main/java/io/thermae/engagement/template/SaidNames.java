package io.thermae.engagement.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/** The names in a template, as the engine reads it: of variables and of sections, also in its parts. */
final class SaidNames implements Mustache.Visitor {

    private final Set<String> names = new TreeSet<>();

    private SaidNames() {}

    static Set<String> of(Template template) {
        SaidNames said = new SaidNames();
        template.visit(said);
        return said.names;
    }

    @Override
    public void visitText(String text) {
        // only names are of interest
    }

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        return true;
    }

    @Override
    public boolean visitSection(String name) {
        names.add(name);
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add(name);
        return true;
    }
}
