package org.towpath.access.cockpit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** A question about people by account; one that names no account has no answer. */
class Users extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    Users(CommandExecutor commands) {
        super(commands);
    }

    Stream<String> wanted() {
        return PeopleOfTheWorkforce.given(id, ids);
    }

    boolean wantsMemberOf(Set<String> roles) {
        return groupId == null || roles.contains(groupId);
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        return ((PeopleOfTheWorkforce) context.getSession(ReadOnlyIdentityProvider.class)).users(this);
    }
}
