package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.booking.api.BlockView;
import io.thermae.booking.api.Blocks;
import io.thermae.booking.reservation.Allocations;
import io.thermae.booking.reservation.Reserved;
import io.thermae.booking.zone.AgreedSpan;
import io.thermae.booking.zone.PlaceZones;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts blocks on the calendar, moves and removes them. */
@Stateless
@PermitAll
@TenantTransaction
public class BlocksBean implements Blocks {

    @Inject
    StoredBlocks stored;

    @Inject
    BlockScope scope;

    @Inject
    Allocations allocations;

    @Inject
    Reserved reserved;

    @Inject
    PlaceZones zones;

    @Inject
    ExpectedVersion expected;

    @Override
    public BlockView get(UUID blockId) {
        return stored.find(blockId)
                .filter(block -> scope.of(block.details(), true).touches(block.details()))
                .orElseThrow(() -> new NotFound("block"));
    }

    @Override
    public BlockView add(BlockDetails details) {
        check(details);
        UUID id = Ids.next();
        makeRoom(id, details);
        AgreedSpan agreed = agreed(details);
        return allocations.atOnce(() -> {
            stored.insert(id, details, agreed);
            reserve(id, details);
            return new BlockView(id, details, 1);
        });
    }

    @Override
    public BlockView edit(UUID blockId, BlockDetails details) {
        BlockView before = lock(blockId);
        check(details);
        makeRoom(blockId, details);
        AgreedSpan agreed = agreed(details);
        return allocations.atOnce(() -> {
            allocations.releaseBlock(blockId);
            stored.update(blockId, details, agreed);
            reserve(blockId, details);
            return new BlockView(blockId, details, before.version() + 1);
        });
    }

    @Override
    public void remove(UUID blockId) {
        lock(blockId);
        allocations.releaseBlock(blockId);
        stored.delete(blockId);
    }

    private BlockView lock(UUID blockId) {
        BlockView block = stored.lock(blockId).orElseThrow(() -> new NotFound("block"));
        BlockScope.Own own = scope.of(block.details(), true);
        if (!own.touches(block.details())) {
            throw new NotFound("block");
        }
        if (!own.violations(block.details()).isEmpty()) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        expected.require(block.version());
        return block;
    }

    private void check(BlockDetails details) {
        List<FieldViolation> violations = new ArrayList<>(BlockPolicy.violations(details));
        violations.addAll(scope.of(details, false).violations(details));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** What is reserved is not blocked: whoever blocks it moves or cancels the bookings first. */
    private void makeRoom(UUID blockId, BlockDetails details) {
        if (!details.kind().isBusy()) {
            return;
        }
        UUID branch = details.branchId();
        List<UUID> places = Stream.of(
                        details.masterIds().stream(), details.resourceIds().stream(), Stream.ofNullable(branch))
                .flatMap(ids -> ids)
                .toList();
        allocations.lock(places);
        Reserved.InTheWay inTheWay =
                reserved.inTheWay(places, branch, new TimeRange(details.start(), details.end()), blockId);
        if (inTheWay.isAnything()) {
            throw new RuleBroken(ErrorCode.BLOCK_CONFLICT, Map.of("bookings", inTheWay.bookings()));
        }
    }

    private AgreedSpan agreed(BlockDetails details) {
        return zones.of(
                details.branchId(),
                details.masterIds(),
                details.resourceIds(),
                new TimeRange(details.start(), details.end()));
    }

    private void reserve(UUID blockId, BlockDetails details) {
        if (details.kind().isBusy()) {
            allocations.reserveForBlock(blockId);
        }
    }
}
