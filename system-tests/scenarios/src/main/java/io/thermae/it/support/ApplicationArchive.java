package io.thermae.it.support;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys: the archive that the build made, with the tests that run inside. */
final class ApplicationArchive {

    private static final String INSIDE = "io.thermae.it.inside";

    private ApplicationArchive() {}

    static boolean isEnterprise() {
        return archive().toString().endsWith(".ear");
    }

    private static Path archive() {
        return FromBuild.path("it.archive");
    }

    /** Called by Arquillian. */
    @Deployment
    public static Archive<?> application() {
        // the name makes it the server's root
        return isEnterprise()
                ? enterpriseArchive()
                : withTests(imported("ROOT.war").as(WebArchive.class));
    }

    private static EnterpriseArchive enterpriseArchive() {
        EnterpriseArchive ear = imported("spa-with-tests.ear").as(EnterpriseArchive.class);
        ArchivePath path =
                ear.getContent(Filters.include("/.*\\.war")).keySet().iterator().next();
        WebArchive war = withTests(ear.getAsType(WebArchive.class, path));
        ear.delete(path);
        return ear.addAsModule(war);
    }

    private static WebArchive withTests(WebArchive war) {
        File[] libraries = FromBuild.path("it.libraries.inside").toFile().listFiles();
        return war.addPackages(true, INSIDE).addAsLibraries(Objects.requireNonNull(libraries));
    }

    private static ZipImporter imported(String name) {
        return ShrinkWrap.create(ZipImporter.class, name).importFrom(archive().toFile());
    }
}
