package org.towpath.governance;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.ModelKind;
import org.towpath.engine.ModelReleases;
import org.towpath.engine.SetHash;
import org.towpath.engine.model.Finding;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Changes of one file each, as whoever proposes them works on them until they are submitted. */
@Component
public class Proposals {

    static final int LONGEST_WORDS = 2000;

    private final ProposalRows rows;
    private final MinuteRows minutes;
    private final ProposalCheck check;
    private final ModelSets sets;
    private final ModelReleases releases;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            MinuteRows minutes,
            ProposalCheck check,
            ModelSets sets,
            ModelReleases releases,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.minutes = minutes;
        this.check = check;
        this.sets = sets;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a changed file as a draft.
     *
     * @param why in the words of whoever proposes it, or null
     * @throws NotFound if no file in force has this key
     * @throws RefusedContent if it must not even be kept
     */
    @Transactional
    public UUID propose(String key, byte[] content, @Nullable String why, Actor actor) {
        var base = releases.inForce().deployment();
        var files = releases.files(base);
        var kind = List.of(ModelKind.values()).stream()
                .filter(it -> files.containsKey(it.fileOf(key)))
                .findFirst()
                .orElseThrow(NotFound::new);
        var file = kind.fileOf(key);
        var kept = check.keepable(file, content, base);
        var proposal = new Proposal(
                UUID.randomUUID(),
                file,
                key,
                kind,
                SetHash.of(kept),
                base,
                SetHash.of(Objects.requireNonNull(files.get(file))),
                words("why", why) == null ? "" : String.valueOf(why).strip(),
                sets.isProtected(key),
                ProposalState.DRAFT,
                actor.account(),
                actor.name(),
                clock.instant(),
                null,
                null);
        rows.insert(proposal, kept);
        wrote(proposal, Minute.Deed.PROPOSED, proposal.why(), actor);
        return proposal.id();
    }

    /**
     * Puts a mended file into a draft, which is then read against what is in force now.
     *
     * @throws RefusedContent if it must not even be kept
     */
    @Transactional
    public void mend(UUID id, byte[] content, Actor actor) {
        var draft = ownDraft(id, "changed", actor);
        var base = releases.inForce().deployment();
        var mended = against(draft, base, check.keepable(draft.file(), content, base));
        wrote(mended, Minute.Deed.CHANGED, null, actor);
    }

    /**
     * From here on others read it, and it does not change any more.
     *
     * @throws MovedOn if somebody else's change of the same file came into force meanwhile
     * @throws RefusedContent while anything is wrong with it
     */
    @Transactional
    public void submit(UUID id, @Nullable String why, Actor actor) {
        var draft = ownDraft(id, "submitted", actor);
        var base = releases.inForce();
        var standing =
                sets.file(base.deployment(), draft.file()).map(SetHash::of).orElse("");
        if (!standing.equals(draft.baseHash())) {
            throw new MovedOn(
                    "This file has been changed by another release since: propose your change of the new one",
                    base.movedBy(),
                    base.since());
        }
        var content = rows.content(id);
        var findings = check.findings(draft.file(), content, base.deployment());
        if (findings.stream().anyMatch(ProposalCheck::isError)) {
            throw new RefusedContent("Mend what is wrong with the file before you submit it", findings);
        }
        var said = words("why", why);
        var submitted = against(said == null ? draft : because(draft, said), base.deployment(), content);
        rows.state(id, ProposalState.SUBMITTED);
        wrote(submitted, Minute.Deed.SUBMITTED, said, actor);
    }

    /** What is wrong with a proposal, against the release it is read against. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Proposal proposal) {
        return check.findings(proposal.file(), rows.content(proposal.id()), proposal.base());
    }

    @Transactional(readOnly = true)
    public Proposal one(UUID id) {
        return rows.one(id);
    }

    /** The file as it would be released. */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return rows.content(id);
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public Page<Proposal> list(PageRequest request) {
        return rows.list(request);
    }

    @Transactional(readOnly = true)
    public List<Minute> minutes(UUID id) {
        return minutes.of(id);
    }

    @Transactional(readOnly = true)
    public List<Approval> approvals(Proposal proposal) {
        return minutes.approvals(proposal);
    }

    private Proposal ownDraft(UUID id, String deed, Actor actor) {
        var proposal = rows.locked(id);
        if (!proposal.proposedBy().equals(actor.account())) {
            throw new NotAllowed("Only whoever proposed a change can work on it");
        }
        if (proposal.state() != ProposalState.DRAFT) {
            throw movedOn(proposal, minutes.of(id), deed);
        }
        return proposal;
    }

    private Proposal against(Proposal draft, String base, byte[] content) {
        var changed = new Proposal(
                draft.id(),
                draft.file(),
                draft.key(),
                draft.kind(),
                SetHash.of(content),
                base,
                sets.file(base, draft.file()).map(SetHash::of).orElseThrow(NotFound::new),
                draft.why(),
                draft.needsTwo(),
                draft.state(),
                draft.proposedBy(),
                draft.proposedByName(),
                draft.proposedAt(),
                null,
                null);
        rows.rewrite(changed, content);
        return changed;
    }

    private static Proposal because(Proposal it, String why) {
        return new Proposal(
                it.id(),
                it.file(),
                it.key(),
                it.kind(),
                it.hash(),
                it.base(),
                it.baseHash(),
                why,
                it.needsTwo(),
                it.state(),
                it.proposedBy(),
                it.proposedByName(),
                it.proposedAt(),
                it.release(),
                it.replaced());
    }

    private void wrote(Proposal proposal, Minute.Deed deed, @Nullable String words, Actor actor) {
        minutes.write(proposal, deed, words, actor);
        audit.record(entry(proposal, deed));
    }

    static AuditEntry entry(Proposal proposal, Minute.Deed deed) {
        return AuditEntry.system("model." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .of(proposal.id().toString())
                .with("file", proposal.file())
                .with("hash", proposal.hash());
    }

    static MovedOn movedOn(Proposal proposal, List<Minute> minutes, String deed) {
        var last = minutes.stream()
                .filter(it -> it.deed() != Minute.Deed.COMMENTED)
                .reduce((first, second) -> second);
        return new MovedOn(
                "This proposal is " + proposal.state().inWords() + " and cannot be " + deed,
                last.map(Minute::name).orElse(null),
                last.map(Minute::at).orElse(null));
    }

    /** @throws InvalidInput naming the field if it is too long; null where nothing was said */
    static @Nullable String words(String field, @Nullable String said) {
        if (said == null || said.isBlank()) return null;
        if (said.strip().length() > LONGEST_WORDS) {
            throw new InvalidInput(field, "Say it in at most " + LONGEST_WORDS + " characters");
        }
        return said.strip();
    }
}
