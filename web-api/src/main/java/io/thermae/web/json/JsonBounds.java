package io.thermae.web.json;

/**
 * Looks through a JSON text before it is parsed, so that a hostile one costs one pass and no stack: how deep its objects
 * and arrays lie in each other, and how long its strings and numbers are. Whether it is JSON at all is the parser's
 * business.
 *
 * @param depth how many objects and arrays may be open at once, at least 1
 */
record JsonBounds(int depth) {

    /** Characters of a string as written; what a field takes is far less. */
    static final int MAX_STRING = 100_000;

    /** Characters of a number: more than any number of the API has, and little enough to be read at once. */
    static final int MAX_NUMBER = 64;

    /** @throws MalformedJson if the text goes beyond them */
    void check(CharSequence text) {
        int open = 0;
        int run = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                    run++;
                } else if (c == '"') {
                    inString = false;
                }
                run = inString ? run + 1 : 0;
                refuseIf(run > MAX_STRING);
            } else if (c == '"') {
                inString = true;
                run = 0;
            } else if (c == '{' || c == '[') {
                open++;
                run = 0;
                refuseIf(open > depth);
            } else if (c == '}' || c == ']') {
                open--;
                run = 0;
            } else {
                run = c == ',' || c == ':' || c <= ' ' ? 0 : run + 1;
                refuseIf(run > MAX_NUMBER);
            }
        }
    }

    private static void refuseIf(boolean beyond) {
        if (beyond) {
            throw new MalformedJson();
        }
    }
}
