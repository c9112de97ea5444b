//! Chance from the operating system: the only place that draws identifiers and tokens.

use services::ports::Random;
use store::vault::Chance;
use uuid::Uuid;

/// The randomness of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::disallowed_methods, reason = "this is the home of chance")]
    fn uuid(&self) -> Uuid {
        Uuid::new_v4()
    }

    fn token(&self) -> [u8; 32] {
        drawn()
    }

    fn bits(&self) -> u64 {
        u64::from_le_bytes(drawn())
    }
}

impl Chance for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        draw(bytes);
    }
}

impl identity::Chance for SystemRandom {
    fn bytes(&self) -> [u8; 32] {
        drawn()
    }
}

fn drawn<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    draw(&mut bytes);
    bytes
}

/// A machine without randomness cannot make a session that nobody guesses: going on would be worse than stopping.
#[expect(clippy::disallowed_methods, reason = "this is the home of chance")]
fn draw(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        tracing::error!("the operating system gives no randomness");
        std::process::abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_twice() {
        assert_ne!(SystemRandom.token(), SystemRandom.token());
        assert_ne!(SystemRandom.bits(), SystemRandom.bits());
        assert_eq!(SystemRandom.uuid().get_version_num(), 4);
    }
}
