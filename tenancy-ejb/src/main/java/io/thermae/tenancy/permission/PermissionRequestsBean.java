package io.thermae.tenancy.permission;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionAsked;
import io.thermae.tenancy.api.PermissionDecided;
import io.thermae.tenancy.api.PermissionRequests;
import io.thermae.tenancy.api.Permissions;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests and decisions; of two decisions at once the second finds the request decided. */
@Stateless
@PermitAll
@TenantTransaction
public class PermissionRequestsBean implements PermissionRequests {

    @Inject
    StoredRequests requests;

    @Inject
    StoredPermissions permissions;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Outbox outbox;

    @Inject
    ExpectedVersion expected;

    @Inject
    Clock clock;

    @Override
    public Request ask(Permission permission, String reason) {
        if (session.may(permission)) {
            throw new RuleBroken(ErrorCode.PERMISSION_HELD);
        }
        UUID userId = caller.userId();
        UUID id = Ids.next();
        if (!requests.insert(id, userId, permission, reason, clock.instant())) {
            throw new RuleBroken(ErrorCode.PERMISSION_REQUESTED);
        }
        Request request = requests.find(id).orElseThrow(() -> new NotFound("permission request"));
        String business = requests.business().name();
        for (Addressee decider : requests.decidersOf(userId)) {
            outbox.publish(new PermissionAsked(id, business, request.userName(), permission.name(), reason, decider));
        }
        return request;
    }

    @Override
    public List<Request> list(@Nullable Status status, @Nullable UUID before, int limit) {
        boolean all = caller.get().role() == Role.OWNER;
        boolean branches = caller.get().role() == Role.MANAGER;
        return requests.list(
                status,
                before,
                limit,
                all ? null : caller.userId(),
                branches ? caller.get().branches().toArray(UUID[]::new) : null);
    }

    @Override
    public Request grant(UUID requestId, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && !now.isBefore(until)) {
            throw new InvalidInput("until", "must_be_in_future");
        }
        Request request = lockPending(requestId, Status.GRANTED);
        Instant end = PermissionPolicy.end(
                until,
                permissions
                        .endOf(
                                caller.userId(),
                                Objects.requireNonNull(caller.get().role()),
                                request.permission())
                        .orElse(null));
        permissions.add(request.userId(), new Permissions.Override(request.permission(), true, end));
        return decide(request, Status.GRANTED, end, null);
    }

    @Override
    public Request refuse(UUID requestId, @Nullable String answer) {
        return decide(lockPending(requestId, Status.REFUSED), Status.REFUSED, null, answer);
    }

    private Request lockPending(UUID requestId, Status next) {
        Request request = requests.lock(requestId).orElseThrow(() -> new NotFound("permission request"));
        // outside the caller's branches it is not there
        people.colleague(request.userId());
        boolean own = request.userId().equals(caller.userId());
        if (own || (caller.get().role() != Role.OWNER && !session.may(request.permission()))) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        expected.require(request.version());
        if (request.status() != Status.PENDING) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", request.status().name(), "to", next.name()));
        }
        return request;
    }

    private Request decide(Request request, Status status, @Nullable Instant until, @Nullable String answer) {
        requests.decide(request.id(), status, caller.userId(), clock.instant(), until, answer);
        UserView person = people.get(request.userId());
        if (person.status().equals("ACTIVE")) {
            tell(request, status, until, answer, person);
        }
        return requests.find(request.id()).orElseThrow(() -> new NotFound("permission request"));
    }

    private void tell(
            Request request, Status status, @Nullable Instant until, @Nullable String answer, UserView person) {
        UserView decider = people.get(caller.userId());
        StoredRequests.Business business = requests.business();
        outbox.publish(new PermissionDecided(
                request.id(),
                business.name(),
                name(decider),
                request.permission().name(),
                status == Status.GRANTED,
                until,
                business.timeZone(),
                answer,
                new Addressee(name(person), person.email(), person.language(), person.timeZone())));
    }

    private static String name(UserView user) {
        return user.firstName() + " " + user.lastName();
    }
}
