package org.towpath.access.cockpit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.Roles;

/**
 * Answers the engine who somebody is, from the workforce. Nobody can be made, changed or signed in here, the engine's
 * own tables of users stay empty, and nobody can be listed: Cockpit asks about the one who is signed in.
 */
class PeopleOfTheWorkforce implements ReadOnlyIdentityProvider {

    private final Actors actors;

    PeopleOfTheWorkforce(Actors actors) {
        this.actors = actors;
    }

    List<User> users(Users query) {
        return query.wanted()
                .flatMap(account -> actors.byAccount(account).stream())
                .filter(actor -> query.wantsMemberOf(actor.roles()))
                .map(PeopleOfTheWorkforce::user)
                .toList();
    }

    List<Group> groups(Groups query) {
        var roles = query.member() == null
                ? Roles.ALL.stream()
                : actors.byAccount(query.member()).map(Actor::roles).stream().flatMap(held -> held.stream());
        return roles.filter(query::wants).map(PeopleOfTheWorkforce::group).toList();
    }

    @Override
    public @Nullable User findUserById(String account) {
        return actors.byAccount(account).map(PeopleOfTheWorkforce::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(commands());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(commands());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("People are not asked for by SQL here");
    }

    /** Nobody signs in to the engine; its own sign-in page is shut as well. */
    @Override
    public boolean checkPassword(String account, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String role) {
        return Optional.of(role)
                .filter(Roles.ALL::contains)
                .map(PeopleOfTheWorkforce::group)
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(commands());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(commands());
    }

    @Override
    public @Nullable Tenant findTenantById(String tenant) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(commands());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(commands());
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // nothing is held open
    }

    static Stream<String> given(@Nullable String one, String @Nullable [] several) {
        return Stream.concat(Stream.ofNullable(one), several == null ? Stream.empty() : Arrays.stream(several))
                .filter(Objects::nonNull)
                .distinct();
    }

    private static CommandExecutor commands() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static User user(Actor actor) {
        var user = new UserEntity(actor.account());
        user.setFirstName(actor.name());
        user.setLastName("");
        return user;
    }

    private static Group group(String role) {
        var group = new GroupEntity(role);
        group.setName(role);
        group.setType("role");
        return group;
    }
}
