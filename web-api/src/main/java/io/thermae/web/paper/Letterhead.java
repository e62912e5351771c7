package io.thermae.web.paper;

import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.kernel.Language;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above each printed table.
 *
 * @param language of the reader
 * @param business its name
 * @param branches the names of those of which it tells; empty for all
 * @param made when, by the clocks of the business
 */
public record Letterhead(Language language, String business, List<String> branches, LocalDateTime made) {

    /** All that is said above a table, with what is said of this one. */
    public List<Fact> around(List<Fact> own) {
        TableWords words = TableWords.in(language);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(null, business));
        if (!branches.isEmpty()) {
            facts.add(new Fact(words.of("branches"), String.join(", ", branches)));
        }
        facts.addAll(own);
        facts.add(new Fact(words.of("made"), made));
        return facts;
    }
}
