package io.thermae.booking.staff;

import io.thermae.booking.api.MasterSkill;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows masters with the schedules that hold today and their skills, each for all of them at once. */
@ApplicationScoped
public class MasterViews {

    @Inject
    WorkingTimes workingTimes;

    @Inject
    StoredSkills storedSkills;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    MasterView of(Master master) {
        return of(List.of(master)).get(0);
    }

    List<MasterView> of(List<Master> masters) {
        if (masters.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = masters.stream().map(Master::id).toList();
        Map<UUID, List<Schedule>> schedules = workingTimes.schedules(ids);
        Map<UUID, List<MasterSkill>> skills = storedSkills.of(ids);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ownBusiness.zone());
        return masters.stream()
                .map(master -> master.view(
                        WorkingTime.on(schedules.getOrDefault(master.id(), List.of()), today),
                        skills.getOrDefault(master.id(), List.of())))
                .toList();
    }
}
