package io.thermae.finance.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverPolicyTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID DANA = new UUID(0, 1);
    private static final UUID MASSAGE = new UUID(0, 2);
    private static final UUID HERE = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);

    private static final PackageView SOLD = sold(List.of());

    @Test
    void paysALineOfItsServiceForItsCustomer() {
        assertThatCode(() -> CoverPolicy.require(SOLD, invoice(DANA), line(MASSAGE, 1, 100, 0)))
                .doesNotThrowAnyException();
        assertThatCode(() -> CoverPolicy.require(sold(List.of(OTHER, HERE)), invoice(DANA), line(MASSAGE, 1, 100, 0)))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhyItDoesNot() {
        refuses("CUSTOMER", SOLD, invoice(OTHER), line(MASSAGE, 1, 100, 0));
        refuses("CUSTOMER", SOLD, invoice(null), line(MASSAGE, 1, 100, 0));
        refuses("BRANCH", sold(List.of(OTHER)), invoice(DANA), line(MASSAGE, 1, 100, 0));
        refuses("SERVICE", SOLD, invoice(DANA), line(OTHER, 1, 100, 0));
        refuses("SERVICE", SOLD, invoice(DANA), line(null, 1, 100, 0));
        refuses("QUANTITY", SOLD, invoice(DANA), line(MASSAGE, 2, 100, 0));
        refuses("TAKEN_BACK", SOLD, invoice(DANA), line(MASSAGE, 1, 100, 1));
        refuses("FREE", SOLD, invoice(DANA), line(MASSAGE, 1, 0, 0));
    }

    private static void refuses(String because, PackageView sold, InvoiceView invoice, InvoiceLineView line) {
        assertThatThrownBy(() -> CoverPolicy.require(sold, invoice, line))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.PACKAGE_DOES_NOT_COVER);
                    assertThat(refused.details()).isEqualTo(Map.of("because", because));
                });
    }

    private static PackageView sold(List<UUID> branches) {
        return new PackageView(
                new UUID(0, 5),
                new UUID(0, 6),
                null,
                "Three",
                List.of(MASSAGE),
                branches,
                PackageStatus.ACTIVE,
                null,
                HERE,
                DANA,
                new UUID(0, 7),
                true,
                false,
                3,
                3,
                money(1000),
                money(0),
                money(1000),
                money(0),
                null,
                false,
                null,
                LocalDate.EPOCH,
                Instant.EPOCH,
                new UUID(0, 8));
    }

    private static InvoiceView invoice(@Nullable UUID customer) {
        return new InvoiceView(
                new UUID(0, 9),
                InvoiceKind.INVOICE,
                InvoiceStatus.ISSUED,
                "INV",
                "INV-000001",
                HERE,
                customer,
                "Dana",
                null,
                null,
                null,
                true,
                TaxRounding.LINE,
                List.of(),
                money(100),
                money(0),
                money(100),
                money(0),
                money(0),
                money(100),
                null,
                14,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null,
                Instant.EPOCH,
                1);
    }

    private static InvoiceLineView line(@Nullable UUID service, int quantity, long gross, long credited) {
        return new InvoiceLineView(
                1,
                "Massage",
                service,
                null,
                null,
                quantity,
                money(gross),
                null,
                money(0),
                null,
                null,
                0,
                money(gross),
                money(0),
                money(gross),
                null,
                money(credited));
    }

    private static Money money(long minor) {
        return new Money(minor, KZT);
    }
}
