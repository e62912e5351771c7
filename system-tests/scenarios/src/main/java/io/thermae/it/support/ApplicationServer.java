package io.thermae.it.support;

/** The server on which the suite runs. */
interface ApplicationServer {

    /** The only one: Payara Server for an enterprise archive, Payara Micro for a web archive. */
    static ApplicationServer ofBuild() {
        return Holder.SERVER;
    }

    /** Made once, when Arquillian loads the extension: before it reads {@code arquillian.xml}. */
    final class Holder {
        private static final ApplicationServer SERVER =
                ApplicationArchive.isEnterprise() ? PayaraDomain.announce() : MicroBoot.announce();

        private Holder() {}
    }

    /** Where it listens. */
    int httpPort();

    /** Called before the suite. */
    void start(TestBed testBed) throws InterruptedException;

    /** Called before the archive with the tests inside is deployed. */
    void makeRoom() throws InterruptedException;

    /** Whether tests that only call from outside need that archive. */
    boolean deploysTestsOnly();

    /** Called after the suite; when it returns, the coverage data is whole. */
    void stop() throws Exception;
}
